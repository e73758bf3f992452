/** The inspector: everything about the tensor or Function that is picked. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.inspector;
