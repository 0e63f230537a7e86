                Structure Type : 0001 [SLLBI]
                     Data Type : 00   [Latency]
  Target Proximity Domain List : 00000000
  Target Proximity Domain List : 00000001
  Target Proximity Domain List : 00000002
  Target Proximity Domain List : 00000003
  Target Proximity Domain List : 00000004
  Target Proximity Domain List : 00000005
  Target Proximity Domain List : 00000006
  Target Proximity Domain List : 00000007
                         Entry : 0080
                         Entry : 0100
                         Entry : 0100
                         Entry : 0100
                         Entry : 0100
                         Entry : 0100
                         Entry : 0100
                         Entry : 0100

                Structure Type : 0001 [SLLBI]
                     Data Type : 03   [Bandwidth]
  Target Proximity Domain List : 00000000
  Target Proximity Domain List : 00000001
  Target Proximity Domain List : 00000002
  Target Proximity Domain List : 00000003
  Target Proximity Domain List : 00000004
  Target Proximity Domain List : 00000005
  Target Proximity Domain List : 00000006
  Target Proximity Domain List : 00000007
                         Entry : 1200
                         Entry : 0400
                         Entry : 0200
                         Entry : 0200
                         Entry : 0100
                         Entry : 0100
                         Entry : 0100
                         Entry : 0100

