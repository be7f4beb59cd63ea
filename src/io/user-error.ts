/** Something that the user can mend and that keeps the command from running: it prints its message and exits with 2. */
export class UserError extends Error {
  /** The message for somebody who stands in a folder: paths in it are relative to that one. */
  messageFrom(_folder: string): string {
    return this.message;
  }
}
