/** Tables looked at: what a column is and what stands in it, and what looks wrong, said in words and in place. */
@NullMarked
package tapedeck.data.profile;

import org.jspecify.annotations.NullMarked;
