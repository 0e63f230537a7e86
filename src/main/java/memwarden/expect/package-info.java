/** Holds what authors expect of a description against what the rules conclude. */
package memwarden.expect;
