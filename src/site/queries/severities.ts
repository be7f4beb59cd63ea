export { severities } from '../../../schemas/postmortem.ts';
