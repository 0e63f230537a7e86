                     Signature : "SLIT"    [System Locality Information Table]
                    Localities : 0000000000000003
                  Locality   0 : 10 20 20 20 20 20 20 20
                  Locality   1 : FF 0A FF FF FF FF FF FF
                  Locality   2 : FF FF 0A FF FF FF FF FF
                  Locality   3 : FF FF FF 0A FF FF FF FF
                  Locality   4 : FF FF FF FF 0A FF FF FF
                  Locality   5 : FF FF FF FF FF 0A FF FF
                  Locality   6 : FF FF FF FF FF FF 0A FF
                  Locality   7 : FF FF FF FF FF FF FF 0A
