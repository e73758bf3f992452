package tapedeck.ui.predictions;

/** The ways to look at predictions. */
enum PredictionView {
    /** Which class, or value, is predicted for which two inputs. */
    REGIONS("predictions.regions"),
    /** The output over one input. */
    CURVE("predictions.curve"),
    /** Rows in their order, coloured by what is predicted. */
    NUMBERS("predictions.numbers"),
    /** Actual against predicted classes. */
    CONFUSION("predictions.confusion"),
    /** Of a table, numbers that are predicted against those that are right. */
    FIT("predictions.fit"),
    /** Of a table, by how much numbers are predicted wrong. */
    RESIDUALS("predictions.residuals"),
    /** Of a table, its rows, the most wrong first. */
    ROWS("predictions.rows"),
    /** Of a table, a row to be typed. */
    TRY("predictions.try"),
    /** What each hidden neuron answers to two inputs. */
    LAYERS("predictions.layers");

    private final String key;

    PredictionView(String key) {
        this.key = key;
    }

    /** Of its title. */
    String key() {
        return key;
    }
}
