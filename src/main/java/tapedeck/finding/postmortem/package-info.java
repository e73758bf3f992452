/** The story of how a run went wrong, in order; the cause that is named is shown by running it again without. */
@org.jspecify.annotations.NullMarked
package tapedeck.finding.postmortem;
