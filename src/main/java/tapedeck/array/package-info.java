/** Float64 arrays: shapes, views, loops and products. No gradients here. */
@org.jspecify.annotations.NullMarked
package tapedeck.array;
