package memwarden.model;

/** A structure of the CDAT of one device. */
public sealed interface CdatStructure extends Located permits Dsmas, Dslbis, Dsmscis, Dsis, Dsemts, Sslbis {

    /** Id of the endpoint or switch. */
    String device();
}
