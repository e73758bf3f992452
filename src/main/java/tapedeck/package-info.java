@org.jspecify.annotations.NullMarked
package tapedeck;
