/** The loss of one iteration as a surface over its parameters: along a line, along the step that was taken, how it bends, row by row. */
@org.jspecify.annotations.NullMarked
package tapedeck.surface;
