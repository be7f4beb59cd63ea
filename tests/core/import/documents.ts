/** Postmortems of invented teams in the shapes that importers meet, by their file names. */
export const documents: Readonly<Record<string, string>> = {
  'PM2026-004_-_Parcel_labels_not_printed.md': `# Parcel labels not printed

## Summary

On Tuesday 3. March 2026 the label printers of the Rotterdam warehouse got no jobs.

## Timeline

All times in UTC.

| Time             | Event                                                            |
| :--------------- | ---------------------------------------------------------------- |
| 2026-03-03 07:10 | Version 8.2 of \`label-router\` was deployed                       |
| 2026-03-03 07:32 | Outage starts: no printer gets a job                             |
| 2026-03-03 07:49 | A user reported that no labels come out                          |
| 2026-03-03 08:?? | Queue <br>inspected                                              |
| 2026-03-03 09:05 - 09:20 | Rolled back to 8.1, which solved the issue               |
| 2026-03-03 HH:mm | (to be filled in)                                                 |
| 2026-03-03 09:31 | Incident resolved                                                |

## Contributing Factors

- No test prints a label
- The router drops what it cannot parse

## Action Items

- Print one label in the pipeline before a release goes out, [see the plan](https://tracker.example.com/issues/811)
- Investigate the parser
- [x] Alert when no label is printed for ten minutes (owner: warehouse, due: 2026-04-01)

## Stats

- Category: Warehouse
- Time to detection: 17 minutes
`,
  '2026-02-12-logins-refused.html.md.erb': `---
title: Incident on 2026-02-12 - Logins refused
weight: 33
tags: [identity, certificates]
---

# Incident on 2026-02-12 - Logins refused

<%= partial 'partials/incident-banner' %>

- **Key events**
  - First detected: 2026-02-12 11:51
  - Incident declared 2026-02-12 11:55
  - Repaired: 2026-02-12 12:20
  - Resolved 2026-02-12 13:07

- **Time to repair**: 0h 29m

- **Identified**: Two customers complained in #console that they cannot log in.

- **Impact**:
  - Nobody could log in to the console.
  - Tokens that were there already kept working

- **Context**:
  - 2026-02-12 11:40: Certificate of the identity provider expires
  - 2026-02-12 12:02 The **renewal job** is found dead. It printed:
    \`\`\`
    ACME: rate limited
    \`\`\`
  - 2026-02-12 12:20: Incident repaired
  - The runbook is [here](../runbooks/identity.html#renew).

- **Review actions**:
  - Renew thirty days ahead. Ticket raised [#311](https://github.com/example/platform/issues/311)
  - Show the days left on the team's dashboard
`,
  'price-flags.md': `# Price flags ignored in the shops - September 9, 2026

On September 9, 2026, the tills ignored price flags for 41 minutes.

## Timeline

- **08:05 UTC** - The flag store runs out of disk

<img width="300" alt="disk of the flag store" src="https://img.example.com/disk.png" />

- **08:09 UTC** - [Pull request 38](https://git.example.com/shop/pull/38) makes the tills ask more often
- **08:20 UTC** - Incident declared by the shop in Ghent
- **08:31 UTC** - Rollback had no effect on the disk
- **08:46 UTC** - All systems back to normal

## Root Cause Analysis

Two things came together:

1. **Disk**: Old flags were never deleted.
2. **Tills**: A till without an answer took the full price.

## Impact

- 2,300 receipts had the full price
- Three shops closed their tills

## Remediation

### Immediate Actions (Completed)

- The old flags are deleted each night

### Long-term improvements

- **Cache**: a till keeps the flags of the day before
`,
  'sre.md': `# Timetable search postmortem (incident #52)

**Date**: 2026-10-21

**Authors**: ines, tomasz and berit

**Status**: Complete, action items in progress

**Summary**: The search for trains was down for 66 minutes while the winter timetable was loaded.

**Impact**: About 380,000 searches got no answer; tickets could be bought at machines.

**Root Causes**: The index was rebuilt on the machines that answer.

**Detection**: The alert SearchErrorsHigh paged the engineer on call.

## Action Items

| Action Item | Type | Owner | Bug |
| --- | --- | --- | --- |
| Write down in the runbook how a rebuild is stopped | mitigate | ines | n/a DONE |
| Build the index on machines of its own | prevent | tomasz | https://bugs.example.com/issues/5031 |
| Rehearse the load of a timetable each quarter | process | berit, tomasz | Bug 5032 |

## Lessons Learned

### What went well

- The alert came within a minute

## Timeline

2026-10-21 (*all times UTC*)

- 14:51 The winter timetable is published
- 14:54 **OUTAGE BEGINS** — Searches time out everywhere
- 14:55 berit gets 40 pages from all regions
- 15:36 Incident mitigated
- 16:00 OUTAGE ENDS
`,
  'hugo.md': `+++
title = "Checkout lost carts for an hour"
date = 2026-05-04T09:00:00+02:00
incident_date = 2026-05-02
severity = "P1"
affected_services = ["Checkout API", "Cart Store"]
author = "Mina"
draft = false
[params]
  toc = true
+++

## What happened?

Carts vanished.

## Five whys

1. Carts were deleted.
2. The cleanup job took them for old.
3. Their date was written in another zone.

## Chronology (CEST)

* 2 May, 10:42: Deploy of the cleanup job
* about 11:00: Customers start seeing empty carts
* 11:05 (CEST): Status page updated
* 11:50: Job stopped
* 00:10: The last cart is back

## Follow-up actions

- [ ] @nils: Store dates in UTC
- [ ] Keep deleted carts for a day — @mina
`,
  'pager.md': `# Post-Mortem: invoices sent twice

| Field | Value |
| --- | --- |
| Severity | SEV-2 |
| Incident Commander | Ada L. |
| Affected services | Invoice Mailer |
| Start time | 2026-06-01 10:00 PDT |
| Detected | 2026-06-01 10:12 PDT |

## Overview

Invoices went out twice.

## Why did it happen?

The token glpat-abcdefghij0123456789 was in the log, see [the log](/logs/today) and ![graph](graph.png).

<script>alert(1)</script>

<details><summary>Log</summary>sent 2</details>

<div>Only here.</div>

[the ticket][t] and <b>bold</b> words, and <a href="javascript:x()">a button</a>.

[t]: ../tickets/9 "Ticket nine"

\`\`\`mermaid
graph LR
  A --> --> B
\`\`\`

## Follow-ups

| What | Who | When | State |
| --- | --- | --- | --- |
| Give each run a key | @ada | 2026-07-01 | in progress |
| Be more careful | everyone | soon | open |
`,
};
