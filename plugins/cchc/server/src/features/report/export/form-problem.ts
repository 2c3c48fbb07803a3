/** Why an office's own form cannot be used; the message is Vietnamese, for the clerk. */
export class FormProblem extends Error {
  override readonly name = 'FormProblem';
}
