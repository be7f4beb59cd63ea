import { actionClassUncovered } from './action-class-uncovered.ts';
import { actionDoneUnverified } from './action-done-unverified.ts';
import { actionDue } from './action-due.ts';
import { actionDuplicateId } from './action-duplicate-id.ts';
import { actionNoPrevention } from './action-no-prevention.ts';
import { actionNone } from './action-none.ts';
import { actionOverdue } from './action-overdue.ts';
import { actionOwner } from './action-owner.ts';
import { actionRemoves } from './action-removes.ts';
import { actionUnknownOwner } from './action-unknown-owner.ts';
import { actionVague } from './action-vague.ts';
import { actionWontDo } from './action-wont-do.ts';
import { blamelessCounterfactual } from './blameless-counterfactual.ts';
import { blamelessJudgement } from './blameless-judgement.ts';
import { bodyActiveHtml } from './body-active-html.ts';
import { bodyHtml } from './body-html.ts';
import { classUnknown } from './class-unknown.ts';
import { conditionUnaddressed } from './condition-unaddressed.ts';
import { dependencySyntax } from './dependency-syntax.ts';
import { dependencyCycle } from './dependency-cycle.ts';
import { diagramSyntax } from './diagram-syntax.ts';
import { fileDate } from './file-date.ts';
import { fileDuplicateId } from './file-duplicate-id.ts';
import { fileName } from './file-name.ts';
import { fileUnreadable } from './file-unreadable.ts';
import { frontmatterInvalid } from './frontmatter-invalid.ts';
import { frontmatterLanguage } from './frontmatter-language.ts';
import { frontmatterMissing } from './frontmatter-missing.ts';
import { frontmatterSyntax } from './frontmatter-syntax.ts';
import { frontmatterUnknownField } from './frontmatter-unknown-field.ts';
import { impactUnquantified } from './impact-unquantified.ts';
import { linkBroken } from './link-broken.ts';
import { mechanismEvidence } from './mechanism-evidence.ts';
import { mechanismPerson } from './mechanism-person.ts';
import { mechanismShort } from './mechanism-short.ts';
import { questionChange } from './question-change.ts';
import { questionConditions } from './question-conditions.ts';
import { questionEscaped } from './question-escaped.ts';
import { questionMitigation } from './question-mitigation.ts';
import { questionSignals } from './question-signals.ts';
import { questionWarning } from './question-warning.ts';
import { recurrenceFixDidNotHold } from './recurrence-fix-did-not-hold.ts';
import { recurrenceOpenAction } from './recurrence-open-action.ts';
import { relatedUnknown } from './related-unknown.ts';
import { secretLeak } from './secret-leak.ts';
import { serviceUnknown } from './service-unknown.ts';
import { timelineContradiction } from './timeline-contradiction.ts';
import { timelineFuture } from './timeline-future.ts';
import { timelineNoDetection } from './timeline-no-detection.ts';
import { timelineNoEnd } from './timeline-no-end.ts';
import { timelineNoImpact } from './timeline-no-impact.ts';
import { timelineOrder } from './timeline-order.ts';
import { timelineRelative } from './timeline-relative.ts';
import { timelineZone } from './timeline-zone.ts';
import { visibilityLeak } from './visibility-leak.ts';
import { waiverForbidden } from './waiver-forbidden.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of its id. */
export const rules: readonly Rule[] = [
  actionClassUncovered,
  actionDoneUnverified,
  actionDue,
  actionDuplicateId,
  actionNoPrevention,
  actionNone,
  actionOverdue,
  actionOwner,
  actionRemoves,
  actionUnknownOwner,
  actionVague,
  actionWontDo,
  blamelessCounterfactual,
  blamelessJudgement,
  bodyActiveHtml,
  bodyHtml,
  classUnknown,
  conditionUnaddressed,
  dependencyCycle,
  dependencySyntax,
  diagramSyntax,
  fileDate,
  fileDuplicateId,
  fileName,
  fileUnreadable,
  frontmatterInvalid,
  frontmatterLanguage,
  frontmatterMissing,
  frontmatterSyntax,
  frontmatterUnknownField,
  impactUnquantified,
  linkBroken,
  mechanismEvidence,
  mechanismPerson,
  mechanismShort,
  questionChange,
  questionConditions,
  questionEscaped,
  questionMitigation,
  questionSignals,
  questionWarning,
  recurrenceFixDidNotHold,
  recurrenceOpenAction,
  relatedUnknown,
  secretLeak,
  serviceUnknown,
  timelineContradiction,
  timelineFuture,
  timelineNoDetection,
  timelineNoEnd,
  timelineNoImpact,
  timelineOrder,
  timelineRelative,
  timelineZone,
  visibilityLeak,
  waiverForbidden,
];
