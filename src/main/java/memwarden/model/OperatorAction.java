package memwarden.model;

/** Something that a person did after boot. */
public sealed interface OperatorAction extends Located, Spanned permits CreatedRegion, DestroyedRegion, Namespace {
}
