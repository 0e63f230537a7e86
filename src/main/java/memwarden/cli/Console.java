package memwarden.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Map;

/**
 * What a command may talk to.
 *
 * @param environment the variables of the process
 * @param terminal whether {@code out} is a terminal
 */
record Console(InputStream in, PrintWriter out, PrintWriter err, Map<String, String> environment, boolean terminal) {
}
