/** Reading tables, preparing them, batching. */
@org.jspecify.annotations.NullMarked
package tapedeck.data;
