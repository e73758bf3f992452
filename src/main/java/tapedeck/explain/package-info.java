/** Why a number is what it is: explanations computed from snapshots of a tape, on any thread. */
@org.jspecify.annotations.NullMarked
package tapedeck.explain;
