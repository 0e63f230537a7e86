                 Subtable Type : 00 [CXL Host Bridge Structure]
                        Length : 0020
        Associated host bridge : 00000007
         Specification version : 00000001
                 Register base : 0000010370400000
               Register length : 0000000000010000

                 Subtable Type : 00 [CXL Host Bridge Structure]
                        Length : 0020
        Associated host bridge : 00000006
         Specification version : 00000001
                 Register base : 0000010380800000
               Register length : 0000000000010000

                 Subtable Type : 01 [CXL Fixed Memory Window Structure]
                        Length : 002C
           Window base address : 0000001000000000
                   Window size : 0000000400000000
      Interleave Members (2^n) : 01
         Interleave Arithmetic : 00
                   Granularity : 00000000
                  Restrictions : 0006
                         QtgId : 0001
                  First Target : 00000007
                 Second Target : 00000006

                 Subtable Type : 01 [CXL Fixed Memory Window Structure]
                        Length : 002C
           Window base address : 0000002000000000
                   Window size : 0000000200000000
      Interleave Members (2^n) : 00
         Interleave Arithmetic : 00
                   Granularity : 00000000
                  Restrictions : 0006
                         QtgId : 0001
                  First Target : 00000007

                 Subtable Type : 01 [CXL Fixed Memory Window Structure]
                        Length : 002C
           Window base address : 0000002200000000
                   Window size : 0000000200000000
      Interleave Members (2^n) : 00
         Interleave Arithmetic : 00
                   Granularity : 00000000
                  Restrictions : 0006
                         QtgId : 0001
                  First Target : 00000006

                 Subtable Type : 01 [CXL Fixed Memory Window Structure]
                        Length : 002C
           Window base address : 0000003000000000
                   Window size : 0000000100000000
      Interleave Members (2^n) : 00
         Interleave Arithmetic : 00
                   Granularity : 00000000
                  Restrictions : 0006
                         QtgId : 0001
                  First Target : 00000007

                 Subtable Type : 01 [CXL Fixed Memory Window Structure]
                        Length : 002C
           Window base address : 0000003100000000
                   Window size : 0000000100000000
      Interleave Members (2^n) : 00
         Interleave Arithmetic : 00
                   Granularity : 00000000
                  Restrictions : 0006
                         QtgId : 0001
                  First Target : 00000007

                 Subtable Type : 01 [CXL Fixed Memory Window Structure]
                        Length : 002C
           Window base address : 0000003200000000
                   Window size : 0000000100000000
      Interleave Members (2^n) : 00
         Interleave Arithmetic : 00
                   Granularity : 00000000
                  Restrictions : 0006
                         QtgId : 0001
                  First Target : 00000006

                 Subtable Type : 01 [CXL Fixed Memory Window Structure]
                        Length : 002C
           Window base address : 0000003300000000
                   Window size : 0000000100000000
      Interleave Members (2^n) : 00
         Interleave Arithmetic : 00
                   Granularity : 00000000
                  Restrictions : 0006
                         QtgId : 0001
                  First Target : 00000006

