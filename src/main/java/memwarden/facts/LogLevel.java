package memwarden.facts;

import memwarden.model.Labelled;

/** How loud a kernel says something (include/linux/kern_levels.h), the loudest first. */
public enum LogLevel implements Labelled {

    ERROR("err"),
    /** A {@code WARN()}, which prints a stack too, is one of these. */
    WARNING("warn"),
    NOTICE("notice"),
    INFO("info"),
    /** Logged only where somebody has asked for it. */
    DEBUG("debug");

    private final String label;

    LogLevel(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
