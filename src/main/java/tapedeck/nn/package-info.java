/** Networks: losses and layers as functions, modules that hold parameters, initialisation. */
@org.jspecify.annotations.NullMarked
package tapedeck.nn;
