/**
 * What readers of all formats work with; nothing here knows any format.
 *
 * <p>An {@link memwarden.ingest.capture.frame.ArtefactReader} is given an
 * {@link memwarden.ingest.capture.frame.Artefact}, which is a file, and tells a
 * {@link memwarden.ingest.capture.frame.Testimony} what it says:
 *
 * <ul>
 * <li>values by their pointers in a description ({@code /kernel/release}), lists entry by entry, mappings as a
 * {@link memwarden.ingest.capture.frame.Draft}, each with the {@linkplain memwarden.ingest.capture.frame.TextLine line}
 * or the offset where it stands. They must be such as the reader of descriptions takes.
 * <li>what is broken or not understood as a defect; {@link memwarden.ingest.capture.frame.Complaints} keeps their number
 * within bounds.
 * <li>a problem only if nothing of the file can be understood.
 * </ul>
 */
package memwarden.ingest.capture.frame;
