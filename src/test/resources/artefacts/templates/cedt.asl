                 Subtable Type : 01 [CXL Fixed Memory Window Structure]
                        Length : 0028
           Window base address : 0000010000000000
                   Window size : 0000010000000000
      Interleave Members (2^n) : 00
         Interleave Arithmetic : 00
                   Granularity : 00000000
                  Restrictions : 0006
                         QtgId : 0000
                  First Target : 00000001

                 Subtable Type : 01 [CXL Fixed Memory Window Structure]
                        Length : 0028
           Window base address : 0000010000000000
                   Window size : 0000010000000000
      Interleave Members (2^n) : 00
         Interleave Arithmetic : 00
                   Granularity : 00000000
                  Restrictions : 0006
                         QtgId : 0000
                  First Target : 00000001

                 Subtable Type : 01 [CXL Fixed Memory Window Structure]
                        Length : 0028
           Window base address : 0000010000000000
                   Window size : 0000010000000000
      Interleave Members (2^n) : 00
         Interleave Arithmetic : 00
                   Granularity : 00000000
                  Restrictions : 0006
                         QtgId : 0000
                  First Target : 00000001

                 Subtable Type : 01 [CXL Fixed Memory Window Structure]
                        Length : 0028
           Window base address : 0000010000000000
                   Window size : 0000010000000000
      Interleave Members (2^n) : 00
         Interleave Arithmetic : 00
                   Granularity : 00000000
                  Restrictions : 0006
                         QtgId : 0000
                  First Target : 00000001

                 Subtable Type : 01 [CXL Fixed Memory Window Structure]
                        Length : 002C
           Window base address : 0000030000000000
                   Window size : 0000010000000000
      Interleave Members (2^n) : 01
         Interleave Arithmetic : 00
                   Granularity : 00000000
                  Restrictions : 0006
                         QtgId : 0000
                  First Target : 00000001
                 Second Target : 00000002

                 Subtable Type : 01 [CXL Fixed Memory Window Structure]
                        Length : 002C
           Window base address : 0000030000000000
                   Window size : 0000010000000000
      Interleave Members (2^n) : 01
         Interleave Arithmetic : 00
                   Granularity : 00000000
                  Restrictions : 0006
                         QtgId : 0000
                  First Target : 00000001
                 Second Target : 00000002

