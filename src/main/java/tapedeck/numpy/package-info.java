/** numpy's arrays, as scripts see them. */
@org.jspecify.annotations.NullMarked
package tapedeck.numpy;
