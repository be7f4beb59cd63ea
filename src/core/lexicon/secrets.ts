/** Shapes of secrets, each with what it looks like. Prefixes are the issuers' own, as their documentation gives them. */
export const secretShapes: readonly { what: string; pattern: RegExp }[] = [
  {
    what: 'a private key',
    pattern:
      /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----(?:[\s\S]{0,20000}?-----END (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----)?/g,
  },
  { what: 'an age secret key', pattern: /\bAGE-SECRET-KEY-1[A-Z0-9]{20,}/g },
  {
    what: 'an AWS access key id',
    pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA|AROA|AIDA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])/g,
  },
  {
    what: 'an AWS secret access key',
    pattern: /aws_?secret_?(?:access_?)?key["']?\s{0,9}[:=]\s*["']?[A-Za-z0-9/+=]{40}(?![A-Za-z0-9/+=])/gi,
  },
  { what: 'a GitHub token', pattern: /(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,})/g },
  { what: 'a GitLab token', pattern: /(?<![A-Za-z0-9])gl(?:pat|dt|rt|ptt|cbt|ft|soat|agent)-[A-Za-z0-9_-]{16,}/g },
  { what: 'a Slack token', pattern: /(?<![A-Za-z0-9])xox[abeoprs]-[A-Za-z0-9-]{10,}|xapp-\d-[A-Za-z0-9-]{10,}/g },
  {
    what: 'a Slack webhook address',
    pattern: /https:\/\/hooks\.slack\.com\/(?:services|workflows|triggers)\/[A-Za-z0-9/_-]{20,}/g,
  },
  { what: 'a Stripe key', pattern: /(?<![A-Za-z0-9])(?:[sr]k|whsec)_(?:live_|test_)?[A-Za-z0-9]{16,}/g },
  { what: 'a Google API key', pattern: /(?<![A-Za-z0-9])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/g },
  { what: 'a Google OAuth token', pattern: /(?<![A-Za-z0-9])(?:ya29\.[A-Za-z0-9_-]{20,}|GOCSPX-[A-Za-z0-9_-]{20,})/g },
  { what: 'an npm token', pattern: /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{30,}/g },
  { what: 'a PyPI token', pattern: /(?<![A-Za-z0-9])pypi-[A-Za-z0-9_-]{30,}/g },
  { what: 'a Docker token', pattern: /(?<![A-Za-z0-9])dckr_pat_[A-Za-z0-9_-]{20,}/g },
  { what: 'a SendGrid key', pattern: /(?<![A-Za-z0-9])SG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/g },
  { what: 'an API key', pattern: /(?<![A-Za-z0-9])sk-(?:ant-|proj-|or-)?[A-Za-z0-9_-]{32,}/g },
  { what: 'a Grafana token', pattern: /(?<![A-Za-z0-9])glsa_[A-Za-z0-9]{20,}_[a-f0-9]{8}/g },
  { what: 'a Hugging Face token', pattern: /(?<![A-Za-z0-9])hf_[A-Za-z0-9]{30,}/g },
  { what: 'a Shopify token', pattern: /(?<![A-Za-z0-9])shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}/g },
  { what: 'an Atlassian token', pattern: /(?<![A-Za-z0-9])ATATT3[A-Za-z0-9_=-]{30,}/g },
  {
    what: 'an Azure account key',
    pattern: /(?<![A-Za-z0-9])(?:Account|SharedAccess)Key=[A-Za-z0-9+/]{40,}={0,2}/g,
  },
  { what: 'a HashiCorp Vault token', pattern: /(?<![A-Za-z0-9])hv[sbr]\.[A-Za-z0-9_-]{20,}/g },
  { what: 'a DigitalOcean token', pattern: /(?<![A-Za-z0-9])do[opr]_v1_[a-f0-9]{40,}/g },
  {
    what: 'a JSON Web Token',
    pattern: /(?<![A-Za-z0-9])eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/g,
  },
  { what: 'an access token', pattern: /(?<![A-Za-z])(?:Bearer|Basic) (?=[^\s]*\d)[A-Za-z0-9+/_.=-]{20,}/g },
  {
    what: 'an access token',
    pattern:
      /(?<![A-Za-z0-9])(?:access|auth|api|secret|private|session|client|refresh)[_-]?(?:token|key|secret)["']?\s{0,9}[:=]\s*["']?(?=[A-Za-z0-9+/_.-]*\d)(?=[A-Za-z0-9+/_.-]*[A-Za-z])[A-Za-z0-9+/_.-]{20,}/gi,
  },
  {
    what: 'an access token',
    pattern:
      /(?<![A-Za-z0-9])(?:[Tt]oken|TOKEN|[Ss]ecret|SECRET)["']?\s{0,9}[:=]\s*["']?(?=\w*[a-z])(?=\w*[A-Z])(?=\w*\d)[A-Za-z0-9+_]{20,}/g,
  },
  {
    what: 'a password in a URL',
    pattern: /(?<![A-Za-z0-9])[a-z][a-z0-9+.-]{0,30}:\/\/[^\s/?#:@"'<>()]*:[^\s/?#@"'<>()]+@[^\s/?#"'<>()]+/gi,
  },
  { what: 'a password in a URL', pattern: /(?<=[a-z0-9/][?&])(?:password|passwd|pwd|pass)=[^\s&#"'<>()]{3,}/gi },
];

/** What every shape has in it somewhere, and hardly any other text: most files are searched for these alone. */
export const secretTraces: readonly RegExp[] = [
  /PRIVATE KEY|SECRET-KEY|A(?:KIA|SIA|ROA|IDA|BIA|CCA)[A-Z0-9]{16}|g(?:h[pousr]_|ithub_pat_|l(?:pat|dt|rt|ptt|cbt|ft|soat|agent)-|lsa_)|npm_[A-Za-z0-9]{30}|dckr_pat_|hf_[A-Za-z0-9]{30}|shp(?:at|ca|pa|ss)_|do[opr]_v1_|whsec_|[sr]k_[A-Za-z0-9_]{16}|xox[abeoprs]-|xapp-|hooks\.slack|AIza|ya29\.|GOCSPX-|pypi-|ATATT3|SG\.[A-Za-z0-9_-]{16}|hv[sbr]\.[A-Za-z0-9_-]{20}|eyJ[A-Za-z0-9_-]{8}|AccountKey=|SharedAccessKey=|B(?:earer|asic) \S{20}/,
  /(?<![A-Za-z0-9])sk-[A-Za-z0-9_-]{32}/,
  /(?<=(?:key|token|secret)["']?\s{0,9})[:=]\s*["']?[A-Za-z0-9+/_.=-]{20}/i,
  /:\/\/[^\s/?#@]*:[^\s/?#@]+@/,
  /[?&](?:pass|pwd)/i,
];

/** What stands in the place of a secret that was taken out: masks, templates, words in brackets. */
export const maskedSecret =
  /^(?:[*x•.…-]+|<[^>]*>|\[[^\]]*\]|\$\{?[A-Za-z_]\w*\}?|%[A-Za-z_]\w*%|\{\{.*\}\}|\{[A-Za-z_]\w*\}|redacted|masked|removed|hidden|secret-removed|your[-_]?\w+|[\w-]*?([x*0•.])\1{7,}[\w-]*)$/i;
