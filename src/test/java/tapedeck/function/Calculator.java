package tapedeck.function;

import java.util.ArrayList;
import java.util.List;

/** Works out the formula of a gradient for tensors of one element. */
final class Calculator {
    private final String text;
    private int at;

    Calculator(String formula, double g, double y, List<Double> inputs) {
        String filled = formula.replace("{g}", number(g)).replace("{y}", number(y)).replace("{n}", "1").replace("{k}",
                "1");
        for (int i = 0; i < inputs.size(); i++) {
            filled = filled.replace("{" + i + "}", number(inputs.get(i)));
        }
        text = filled.replace(" ", "").replace("ᵀ", "").replace('−', '-');
    }

    private static String number(double value) {
        return "(" + value + ")";
    }

    double value() {
        double value = comparison();
        if (at < text.length()) {
            throw new IllegalArgumentException(text + " at " + at);
        }
        return value;
    }

    private boolean take(String sign) {
        if (text.startsWith(sign, at)) {
            at += sign.length();
            return true;
        }
        return false;
    }

    private double comparison() {
        double left = sum();
        boolean holds = true;
        boolean any = false;
        while (true) {
            double before = left;
            if (take("==")) {
                left = sum();
                holds &= before == left;
            } else if (take("≤")) {
                left = sum();
                holds &= before <= left;
            } else if (take(">")) {
                left = sum();
                holds &= before > left;
            } else if (take("<")) {
                left = sum();
                holds &= before < left;
            } else {
                return any ? holds ? 1 : 0 : left;
            }
            any = true;
        }
    }

    private double sum() {
        double value = product();
        while (true) {
            if (take("+")) {
                value += product();
            } else if (take("-")) {
                value -= product();
            } else {
                return value;
            }
        }
    }

    private double product() {
        double value = factor();
        while (true) {
            if (take("·") || take("@")) {
                value *= factor();
            } else if (take("/")) {
                value /= factor();
            } else {
                return value;
            }
        }
    }

    private double factor() {
        if (take("-")) {
            return -factor();
        }
        if (take("Σ")) {
            return product();
        }
        double value = atom();
        while (true) {
            if (take("²")) {
                value *= value;
            } else if (take("**")) {
                value = Math.pow(value, factor());
            } else if (take(".")) { // of one element every rearrangement is the same
                word();
                take("(");
                arguments();
            } else {
                return value;
            }
        }
    }

    private String word() {
        int from = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        return text.substring(from, at);
    }

    private List<Double> arguments() {
        List<Double> all = new ArrayList<>();
        while (!take(")")) {
            all.add(comparison());
            take(",");
        }
        return all;
    }

    private double atom() {
        if (take("(")) {
            double value = comparison();
            take(")");
            return value;
        }
        if (take("π")) {
            return Math.PI;
        }
        if (Character.isDigit(text.charAt(at))) {
            int from = at;
            while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.'
                    || text.charAt(at) == 'E' || (text.charAt(at) == '-' && text.charAt(at - 1) == 'E'))) {
                at++;
            }
            return Double.parseDouble(text.substring(from, at));
        }
        String function = word();
        take("(");
        List<Double> in = arguments();
        double x = in.getFirst();
        return switch (function) {
            case "sign" -> Math.signum(x);
            case "sin" -> Math.sin(x);
            case "cos" -> Math.cos(x);
            case "tanh" -> Math.tanh(x);
            case "exp" -> Math.exp(x);
            case "log" -> Math.log(x);
            case "sigmoid" -> 1 / (1 + Math.exp(-x));
            case "abs" -> Math.abs(x);
            case "eye" -> 1;
            case "sqrt" -> Math.sqrt(x);
            case "sinh" -> Math.sinh(x);
            case "cosh" -> Math.cosh(x);
            case "floor" -> Math.floor(x);
            case "trunc" -> (long) x;
            case "digamma" -> Gamma.digamma(x);
            case "polygamma" -> Gamma.trigamma(in.get(1));
            case "isfinite" -> Double.isFinite(x) ? 1 : 0;
            case "clamp" -> Math.clamp(x, in.get(1), in.get(2));
            case "where" -> x != 0 ? in.get(1) : in.get(2);
            case "expand", "flip", "cumsum", "count", "mean" -> x;
            default -> throw new IllegalArgumentException(function);
        };
    }
}
