/** Words of telling rather than of what happened: any two accounts may share them. As they stand in texts, in lower case. */
export const narration: ReadonlySet<string> = new Set(
  `january february march april june july august september october november december jan feb mar apr jun jul aug sep sept
  oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun utc gmt cet bst pst pdt
  est edt http https example warn info debug fatal msg level
  two three four five six seven eight nine ten eleven twelve half third quarter fifth dozen hundred thousand million
  first second last next previous earlier later early late already yet once twice time times minute minutes hour hours day
  days week weeks month months year years today yesterday morning afternoon evening night moment ago soon long longer
  use used uses using user users need needed needs want wanted say says said tell told call called come came go goes going
  went gone take took taken takes taking give gave given find found show showed shown shows look looked looking see saw
  seen know knew known think thought believe start started starts starting begin began begins stop stopped stops end ended
  ends cause caused causes causing happen happened happens become becomes became remain remained set put try tried tries
  allow allowed able unable like likely unlikely possible multiple several single whole entire fully full part partly
  different another others new old high low large small bigger smaller big long short good bad better worse well right
  wrong also even back away along around across together instead without within among because despite however therefore
  meanwhile currently previously immediately quickly slowly roughly approximately nearly almost hardly finally eventually
  initially originally actually probably apparently usually mostly especially particularly simply clearly
  incident incidents outage outages postmortem postmortems issue issues problem problems impact impacted affected affect
  report reported reports team teams people engineer engineers engineering customer customers company companies thing things
  way ways kind number amount lot everything nothing something anything everyone everywhere elsewhere nowhere place side
  cite cites cited inferred inference published publish account accounts study studies note noted notes source sources
  added add adds made work worked works working fix fixed follow followed following action actions lesson lessons learned
  learn root summary timeline background description detail details resolution resolved resolve response respond`.split(
    /\s+/,
  ),
);
