/** Commands, options, exit statuses: what a person types, and what a script is told. */
package memwarden.cli;
