/**
 * What a person typed since the kernel started, as actions of a description.
 *
 * <p>{@link memwarden.ingest.capture.operator.ShellLine} takes a line of shell apart;
 * {@link memwarden.ingest.capture.operator.OperatorCommands} knows the commands, and a new one is a case there;
 * {@link memwarden.ingest.capture.operator.OperatorNames} finds what their arguments mean. A command that is not
 * understood is kept as a defect.
 */
package memwarden.ingest.capture.operator;
