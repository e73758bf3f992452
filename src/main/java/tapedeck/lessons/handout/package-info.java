/** A lesson as it is handed out: what was said and seen in a run of it, what is asked, and what the run answers. */
@org.jspecify.annotations.NullMarked
package tapedeck.lessons.handout;
