/** The user's PyTorch programs: an embedded Python, with a {@code torch} over our engine. Only this room knows GraalPy. */
@org.jspecify.annotations.NullMarked
package tapedeck.python;
