/** Profiles of tables: what a column is and what stands in it. */
@NullMarked
package tapedeck.data.profile;

import org.jspecify.annotations.NullMarked;
