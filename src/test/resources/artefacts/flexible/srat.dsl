                 Subtable Type : 01 [Memory Affinity]
                        Length : 28
              Proximity Domain : 00000001
                  Base Address : 0000001000000000
                Address Length : 0000000400000000
         Flags (decoded below) : 0000000B
                       Enabled : 1
                 Hot Pluggable : 1
                  Non-Volatile : 0

                 Subtable Type : 01 [Memory Affinity]
                        Length : 28
              Proximity Domain : 00000002
                  Base Address : 0000002000000000
                Address Length : 0000000200000000
         Flags (decoded below) : 0000000B
                       Enabled : 1
                 Hot Pluggable : 1
                  Non-Volatile : 0

                 Subtable Type : 01 [Memory Affinity]
                        Length : 28
              Proximity Domain : 00000003
                  Base Address : 0000002200000000
                Address Length : 0000000200000000
         Flags (decoded below) : 0000000B
                       Enabled : 1
                 Hot Pluggable : 1
                  Non-Volatile : 0

                 Subtable Type : 01 [Memory Affinity]
                        Length : 28
              Proximity Domain : 00000004
                  Base Address : 0000003000000000
                Address Length : 0000000100000000
         Flags (decoded below) : 0000000B
                       Enabled : 1
                 Hot Pluggable : 1
                  Non-Volatile : 0

                 Subtable Type : 01 [Memory Affinity]
                        Length : 28
              Proximity Domain : 00000005
                  Base Address : 0000003100000000
                Address Length : 0000000100000000
         Flags (decoded below) : 0000000B
                       Enabled : 1
                 Hot Pluggable : 1
                  Non-Volatile : 0

                 Subtable Type : 01 [Memory Affinity]
                        Length : 28
              Proximity Domain : 00000006
                  Base Address : 0000003200000000
                Address Length : 0000000100000000
         Flags (decoded below) : 0000000B
                       Enabled : 1
                 Hot Pluggable : 1
                  Non-Volatile : 0

                 Subtable Type : 01 [Memory Affinity]
                        Length : 28
              Proximity Domain : 00000007
                  Base Address : 0000003300000000
                Address Length : 0000000100000000
         Flags (decoded below) : 0000000B
                       Enabled : 1
                 Hot Pluggable : 1
                  Non-Volatile : 0

