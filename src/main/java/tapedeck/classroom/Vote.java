package tapedeck.classroom;

/** One answer, and who gave it. Immutable. */
public record Vote(Participant participant, Answer answer) {}
