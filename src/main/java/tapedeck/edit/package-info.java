/** The changes that the user made, with their inverses, on one stack: a change of anything that can be taken back goes through here. */
@org.jspecify.annotations.NullMarked
package tapedeck.edit;
