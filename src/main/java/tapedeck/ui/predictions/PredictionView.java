package tapedeck.ui.predictions;

/** The ways to look at predictions. */
enum PredictionView {
    /** Which class, or value, is predicted for which two inputs. */
    REGIONS("Regions"),
    /** The output over one input. */
    CURVE("Curve"),
    /** Rows in their order, coloured by what is predicted. */
    NUMBERS("Numbers"),
    /** Actual against predicted classes. */
    CONFUSION("Confusion"),
    /** The rows predicted wrong. */
    WRONG("Wrong"),
    /** What each hidden neuron answers to two inputs. */
    NEURONS("Neurons");

    private final String title;

    PredictionView(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
