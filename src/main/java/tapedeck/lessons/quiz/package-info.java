/** Questions about a program's own gradients, made from its run: right answers and the numbers of the usual mistakes. */
@org.jspecify.annotations.NullMarked
package tapedeck.lessons.quiz;
