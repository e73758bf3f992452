/** How a run went wrong, told in order; the cause that is named is shown by running it again without. */
@org.jspecify.annotations.NullMarked
package tapedeck.finding.postmortem;
