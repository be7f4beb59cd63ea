import { stringify } from 'yaml';
import type { Catalog } from '../catalog/catalog.ts';

/** What is known when a postmortem is begun. */
export interface DraftAnswers {
  title: string;
  severity?: string | undefined;
  services?: readonly string[] | undefined;
  failureClasses?: readonly string[] | undefined;
  owner?: string | undefined;
}

/** A slug of a title: a-z, 0-9 and single dashes, at most 60 characters; accents are taken off. */
export function slugOf(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return (slug.length <= 60 ? slug : slug.slice(0, 61).replace(/-[^-]*$/, '')) || 'incident';
}

/**
 * The text of a new draft: what is known as fields, every question that is left as a comment where its answer belongs.
 * The ids in the examples are those of the catalogue.
 */
export function draftPostmortem(
  { title, severity, services = [], failureClasses = [], owner }: DraftAnswers,
  today: string,
  catalog: Catalog,
): string {
  const samples = samplesOf(catalog);
  const known = (field: string, value: unknown, question: string): string =>
    value === undefined || (Array.isArray(value) && value.length === 0)
      ? question
      : stringify({ [field]: value }, { lineWidth: 0 }).trimEnd();
  return `---
${known('title', title, '')}
status: draft # review when the facts are in, final when it is agreed
${known('severity', severity, '# How bad was it? sev1, sev2, sev3 or sev4.\n# severity: sev2')}
${known('services', services, `# Which services were hit? Ids from catalog/services.yml.\n# services: [${samples.service}]`)}
${known('failureClasses', failureClasses, `# Which pattern was it? Ids from catalog/failure-classes, the most telling first.\n# failureClasses: [${samples.failureClass}]`)}
# What did the four golden signals do? up, down, flat or unknown.
# signals: { latency: up, traffic: flat, errors: up, saturation: up, saturated: connection pool }
# Who was hurt, and how much? Figures are numbers.
# impact:
#   summary: Card payments were declined for 41 minutes.
#   users: { affected: 4200, of: 61000 }
#   dataLoss: none
# The spine. One line an event, in order, with an offset (Z is UTC); a leading ~ means "about".
# When did the fault enter (introduced)? What did the system know before users did (warning)? What changed (change)?
# When were users hurt (impact), when did the team know, and by what (detected)? What was thought (hypothesis), what was
# tried (attempt), and what came of it? When did the harm stop (mitigated), when was all normal again (resolved)?
# timeline:
#   - { at: "${today}T13:40Z", kind: change, change: deploy, what: "Release 41 goes out to all machines." }
#   - { at: "${today}T14:02Z", kind: impact, what: "Payments begin to time out." }
#   - { at: "${today}T14:09Z", kind: detected, by: alert, alert: PaymentErrorsHigh, what: "The pager rings." }
#   - { at: "${today}T14:31Z", kind: attempt, mitigation: rollback, outcome: worked, what: "Release 40 goes back out." }
#   - { at: "${today}T14:43Z", kind: mitigated, what: "The error rate is back to normal." }
# No warning came? Then say why the system was silent. No change was found? Then say where you looked.
# silence: No metric covered the size of the pool.
# noChange: Deploys, flags and certificates of the last seven days were looked through.
# How did the cause become the harm? Step n must explain step n+1. No person is a cause.
# mechanism:
#   - step: Each request holds a connection while it waits for the ledger.
#     evidence: https://graphs.example.com/pool
#   - step: The pool runs dry, and requests queue until they time out.
# Why was this state possible? Each condition is addressed by an action item, or accepted with a reason.
# conditions:
#   - what: The pool had no limit on waiting.
#     addressedBy: [A1]
# Why did nothing before production catch it? scale, environment, concurrency, data, time, untested
# escaped: [scale]
# What did it print? Which alerts fired, or should have?
# signatures: ["FATAL: remaining connection slots are reserved"]
# alerts: [PaymentErrorsHigh]
# What will be different? One owner, one date, something anyone could check. At least one of kind prevent.
${actionQuestion({ owner: owner ?? samples.owner, failureClass: failureClasses[0] ?? samples.failureClass, today })}
---

## What happened

<!-- Tell what the fields above cannot: what it looked like from the inside, and why each decision was reasonable then. -->
`;
}

/** Ids for the examples: those that fit their story where the catalogue has them, else its first. */
function samplesOf({ services, classes, teams }: Catalog): { service: string; failureClass: string; owner: string } {
  const pick = (ids: readonly string[] | undefined, fitting: string): string =>
    ids === undefined || ids.includes(fitting) ? fitting : (ids[0] ?? fitting);
  return {
    service: pick(
      services?.map(({ id }) => id),
      'payments-api',
    ),
    failureClass: pick(
      classes.map(({ id }) => id),
      'resource-exhaustion',
    ),
    owner: pick(
      teams?.filter(({ until }) => until === undefined).map(({ id }) => id),
      'payments',
    ),
  };
}

function actionQuestion({
  owner,
  failureClass,
  today,
}: {
  owner: string;
  failureClass: string;
  today: string;
}): string {
  return `# actions:
#   - what: Requests give up waiting for a connection after 500 ms.
#     owner: ${stringify(owner).trim()}
#     due: ${today}
#     kind: prevent
#     removes: [${failureClass}]`;
}
