/** Diagrams of every kind that an author may write, by name. None is about a real incident. */
export const SOURCES: Readonly<Record<string, string>> = {
  'flowchart-chain': `flowchart LR
  a["Cache entry expires"] --> b["Every client asks the database at once"] --> c["Connections run out"]`,
  'flowchart-branches': `flowchart TD
  start([Alert fires]) --> known{Seen before?}
  known -- yes --> runbook[Follow the runbook]
  known -- no --> triage[Look at the four signals]
  runbook --> held{Did it hold?}
  triage --> held
  held -->|yes| done((Close))
  held -.->|no| triage`,
  'flowchart-subgraphs': `flowchart LR
  subgraph edge [Edge]
    cdn[CDN] --> lb[Load balancer]
  end
  subgraph core [Core network]
    direction TB
    api[API] --> queue[(Queue)]
    queue --> worker[Worker]
  end
  lb --> api
  worker == writes ==> db[(Ledger)]
  api x--x legacy[/Legacy export/]`,
  'flowchart-cycle': `flowchart LR
  deploy[Deploy service]:::cycle -->|boot| registry[Image registry]:::cycle
  registry -->|serve| storage[Object storage]:::cycle
  storage -->|deploy| deploy
  storage --> dns[DNS]
  class dns healthy
  dns --> resolver[Resolver]:::broken
  resolver -.-> note["T+12 min: SERVFAIL"]:::evidence`,
  'flowchart-shapes': `flowchart TB
  a[Rectangle] --> b(Rounded) --> c([Stadium]) --> d[[Subroutine]]
  a --> e[(Database)] --> f((Circle)) --> g>Flag] --> h{Decision}
  a --> i{{Hexagon}} --> j[/Lean right/] --> k[\\Lean left\\] --> l[/Trapezoid\\]
  a --> m(((Double circle)))`,
  'flowchart-long-labels': `flowchart TD
  one["A deploy moved the health check behind the same connection pool that it was meant to watch over"] --> two["orchestrator-raft-leader-election-timeout-milliseconds"]
  two -->|"the pool is full, so the check fails and the instance is restarted"| three["Restarted instances reconnect, and fill it again"]`,
  'flowchart-styles': `flowchart LR
  classDef hot fill:#ffd8b1,stroke:#a00,color:#300
  a:::hot --> b
  style b fill:#fff3a0,stroke:#333,stroke-width:3px
  linkStyle 0 stroke:#a00,stroke-width:2px`,
  'flowchart-twelve': `flowchart LR
  web[Web] -->|serve| gateway[Gateway]
  gateway -->|serve| auth[Auth]
  gateway -->|serve| orders[Orders]
  orders -->|serve| ledger[(Ledger)]
  orders -->|serve| stock[Stock]
  stock -->|serve| warehouse[Warehouse]
  auth -->|auth| directory[(Directory)]
  orders -->|observe| metrics[Metrics]
  metrics -->|observe| storage[(Storage)]
  storage -->|boot| secrets[Secrets]
  secrets -->|auth| auth
  ledger -->|recover| backup[(Backup)]`,
  sequence: `sequenceDiagram
  autonumber
  actor U as User
  participant W as Web
  participant A as API
  U->>W: Pay invoice
  W->>+A: POST /payments
  A-->>-W: 504 after 30 s
  loop every second
    W->>A: retry
  end
  alt pool has room
    A-->>W: 200
  else pool is full
    A--xW: refused
  end
  Note over W,A: Retries triple the load`,
  'sequence-notes': `sequenceDiagram
  participant P as Primary
  participant R as Replica
  rect rgb(230, 240, 250)
    P->>R: ship log 4711
    Note right of R: lag 12 s
  end
  par Zone A
    P->>P: checkpoint
  and Zone B
    R->>R: replay
  end
  critical Promote
    R->>P: fence
  option Fails
    R-->>P: stand down
  end`,
  state: `stateDiagram-v2
  [*] --> Healthy
  Healthy --> Degraded: latency up
  Degraded --> Failing: pool exhausted
  Failing --> Healthy: rollback
  Degraded --> Healthy: traffic sheds
  Failing --> [*]`,
  'state-composite': `stateDiagram-v2
  [*] --> Serving
  state Serving {
    [*] --> Leader
    Leader --> Follower: lost quorum
    Follower --> Leader: elected
  }
  state choice <<choice>>
  Serving --> choice
  choice --> Down: no majority
  choice --> Serving: majority
  note right of Down: writes are refused`,
  class: `classDiagram
  class Incident {
    +String id
    +Date began
    +duration() Minutes
  }
  class Action {
    <<promise>>
    +String owner
    +Date due
    +isOverdue(now) bool
  }
  Incident "1" *-- "1..*" Action : promises
  Incident <|-- Outage`,
  er: `erDiagram
  SERVICE ||--o{ DEPENDENCY : needs
  SERVICE {
    string id PK
    string owner
  }
  DEPENDENCY {
    string from FK
    string to FK
    string phase
  }
  INCIDENT }o--|{ SERVICE : hits`,
  gantt: `gantt
  title Recovery of the ledger
  dateFormat YYYY-MM-DD HH:mm
  axisFormat %H:%M
  section Detect
  Customers call        :done, a1, 2024-03-05 09:10, 25m
  section Mitigate
  Roll back             :active, a2, after a1, 20m
  Restore from backup   :crit, a3, after a2, 80m
  section Verify
  Compare the books     :a4, after a3, 45m`,
  pie: `pie showData
  title What moved before the incident
  "Deploy" : 42
  "Configuration" : 23
  "Traffic" : 12
  "Certificate" : 5`,
  timeline: `timeline
  title A retry storm
  section Lead-up
    09 February : Retry limit is raised from 2 to 10
    02 March : Latency alert is silenced : It had fired every night
  section Harm unseen
    14.02 UTC : A node restarts
    14.05 UTC : Retries triple the load
  section Harm seen
    14.31 UTC : Customers call
    14.40 UTC : Scale out : makes it worse
  section Recovery
    15.12 UTC : Retries are switched off`,
  'timeline-plain': `timeline
  2019 : Queue is introduced
  2021 : Workers share one lock
  2024 : Load doubles : The lock convoys`,
  'timeline-vertical': `timeline TD
  title A certificate expires
  section Before
    March : Issued by hand for a year
  section After
    08.00 UTC : Handshakes fail : Browsers warn
    08.41 UTC : Renewed`,
  mindmap: `mindmap
  root((Retry storm))
    Why possible
      No budget for retries
      Shared pool
    What warned
      p99 crept up
    What stopped it
      Shed load`,
  gitgraph: `gitGraph
  commit id: "base"
  branch hotfix
  commit id: "raise limit"
  checkout main
  commit id: "release 41"
  merge hotfix tag: "v41.1"
  commit id: "revert" type: REVERSE`,
  quadrant: `quadrantChart
  title Where to invest
  x-axis Rare --> Frequent
  y-axis Cheap --> Costly
  quadrant-1 Fix now
  quadrant-2 Insure
  quadrant-3 Accept
  quadrant-4 Automate
  Expired certificate: [0.3, 0.6]
  Full disk: [0.7, 0.3]
  Lost quorum: [0.2, 0.9]`,
  journey: `journey
  title An evening on call
  section Alert
    Page arrives: 2: Engineer
    Read the graph: 3: Engineer
  section Mitigate
    Roll back: 5: Engineer, Release manager
    Tell customers: 3: Support`,
  xychart: `xychart-beta
  title "Time to mitigate"
  x-axis [2020, 2021, 2022, 2023]
  y-axis "Minutes" 0 --> 120
  bar [95, 80, 61, 44]
  line [95, 80, 61, 44]`,
  block: `block-beta
  columns 3
  web["Web"] space api["API"]
  queue[("Queue")]:3
  web --> api
  api --> queue`,
  packet: `packet-beta
  0-15: "Source port"
  16-31: "Destination port"
  32-63: "Sequence number"
  64-95: "Acknowledgement"`,
  kanban: `kanban
  todo[To do]
    k1[Alert on pool use]
    k2[Bound the retries]
  doing[In progress]
    k3[Load test at twice the peak]
  done[Verified]
    k4[Remove the shared lock]`,
  sankey: `sankey-beta

Deploys,Rolled back,12
Deploys,Fixed forward,7
Config,Rolled back,5
Config,Unnoticed,9`,
  requirement: `requirementDiagram
  requirement quick_restore {
    id: 1
    text: A restore takes under an hour
    risk: high
    verifymethod: test
  }
  element restore_drill {
    type: exercise
  }
  restore_drill - verifies -> quick_restore`,
  architecture: `architecture-beta
  group zone(cloud)[Zone A]
  service gateway(server)[Gateway] in zone
  service ledger(database)[Ledger] in zone
  service store(disk)[Storage] in zone
  gateway:R --> L:ledger
  ledger:B --> T:store`,
  radar: `radar-beta
  title Readiness
  axis detect["Detect"], mitigate["Mitigate"], verify["Verify"], tell["Tell"]
  curve now["This year"]{4, 3, 2, 4}
  curve before["Last year"]{2, 2, 1, 3}
  max 5`,
  treemap: `treemap-beta
"Hours lost"
  "Refuted theories": 31
  "Waiting for access": 12
"Hours well spent"
  "Rollback": 4
  "Restore": 17`,
  c4: `C4Context
  title Who needs the ledger
  Person(clerk, "Clerk", "Books invoices")
  System(ledger, "Ledger", "Keeps the books")
  System_Ext(bank, "Bank", "Moves money")
  Rel(clerk, ledger, "Uses")
  Rel(ledger, bank, "Sends payments", "HTTPS")`,
  'accessible-names': `flowchart LR
  accTitle: The chain of failure
  accDescr: A full disk stops the log, and a stopped log stops the writers
  a[Full disk] --> b[Log stops] --> c[Writers stop]`,
  links: `flowchart LR
  a[Runbook] --> b[Dashboard] --> c[Notes]
  click a href "https://example.org/runbook" "Open the runbook"
  click b href "/services/ledger/"
  click c href "javascript:alert(1)"`,
  'entity-codes': `flowchart LR
  a["a #quot;quoted#quot; name"] --> b["semi#59;colon and #35;4711"]
  b --> c["1 #lt; 2 #amp; 3 #gt; 2 #9829;"]`,
  'front-matter': `---
title: The request path
config:
  theme: forest
  layout: elk
---
flowchart LR
  a[Client] --> b[Edge] --> c[Origin]
  a --> c`,
  markdown: `flowchart TD
  a["\`**Bold** and *slanted*
  on two lines\`"] --> b[plain]`,
  swimlane: `swimlane-beta
  subgraph Support
    s1[Customer calls]
  end
  subgraph Engineering
    e1[Find the change]
    e2[Roll back]
  end
  s1 --> e1 --> e2`,
  sixty: sixtyNodes(),
};

/** A dependency graph of sixty nodes and ninety edges. */
export function sixtyNodes(): string {
  const phases = ['serve', 'boot', 'deploy', 'observe', 'recover', 'auth'];
  const lines = ['flowchart LR'];
  for (let n = 0; n < 60; n += 1) lines.push(`  s${n}["service-${n}"]`);
  for (let n = 1; n < 60; n += 1) lines.push(`  s${Math.floor((n - 1) / 2)} -->|${phases[n % 6]}| s${n}`);
  for (let n = 0; n < 31; n += 1) lines.push(`  s${(n * 7) % 60} --> s${(n * 11 + 5) % 60}`);
  return lines.join('\n');
}
