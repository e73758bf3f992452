/** Findings about what is wrong with a run: found from what is captured and measured anyway, said with its evidence and its remedies. */
@org.jspecify.annotations.NullMarked
package tapedeck.finding;
