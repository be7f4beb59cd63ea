/** Something that the user can mend and that keeps the command from running: it prints its message and exits with 2. */
export class UserError extends Error {}
