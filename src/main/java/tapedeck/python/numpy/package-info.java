/** numpy's arrays as Python calls them. */
@org.jspecify.annotations.NullMarked
package tapedeck.python.numpy;
