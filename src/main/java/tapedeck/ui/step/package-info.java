/** The step that was taken: the loss along it, beside what the gradient promised, and how large a rate the bend allows. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.step;
