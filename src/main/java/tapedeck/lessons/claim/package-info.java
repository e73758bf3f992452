/** Claims about a run in one line, {@code w1.grad is None}: read, and judged on the run. It runs no code. */
@org.jspecify.annotations.NullMarked
package tapedeck.lessons.claim;
