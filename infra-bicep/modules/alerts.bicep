// What somebody must be told. Measures are lines of the app's log (shared/Telemetry); a test compares their names with the code.
param name string
param location string
param tags object
param workspaceId string
param email string

var measured = 'AppTraces | where Message startswith "Measure " | parse Message with "Measure " Measure " = " Value:real " " Tags'

var rules = [
  {
    name: 'poison-queue'
    title: 'A message was given up'
    description: 'A message failed five times and lies in a poison queue: docs/guides/read-the-ledger.md says what to do.'
    severity: 1
    window: 'PT15M'
    query: 'StorageQueueLogs | where OperationName == "PutMessage" and Uri contains "-poison/messages"'
  }
  {
    name: 'failed-runs'
    title: 'Runs of functions fail'
    description: 'A function failed, or answered with an error of ours.'
    severity: 2
    window: 'PT15M'
    query: 'AppRequests | where Success == false and not(ResultCode matches regex "^4")'
  }
  {
    name: 'unknown-deliveries'
    title: 'Deliveries have been unknown for over an hour'
    description: 'Nobody knows whether a batch was sent: docs/guides/read-the-ledger.md says how it is resolved.'
    severity: 1
    window: 'PT30M'
    query: '${measured} | where Measure == "impacttracker.distribution.unknown_age" and Value > 3600'
  }
  {
    name: 'bounce-rate'
    title: 'More than one message in twenty bounces'
    description: 'Providers stop senders whose mail bounces: check the list before the next sending.'
    severity: 2
    window: 'PT1H'
    query: '${measured} | where Measure == "impacttracker.distribution.bounce_rate" and Value > 0.05'
  }
  {
    name: 'backup-missing'
    title: 'No backup for over a day'
    description: 'The nightly backup of the tables did not end.'
    severity: 1
    window: 'P1D'
    query: '${measured} | where Measure == "impacttracker.backup.rows" | summarize Ended = count() | where Ended == 0'
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${name}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'ImpactTrack'
    enabled: true
    emailReceivers: [{ name: 'operators', emailAddress: email, useCommonAlertSchema: true }]
  }
}

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: 'alert-${name}-${rule.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: rule.title
      description: rule.description
      severity: rule.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: rule.window == 'P1D' ? 'P1D' : 'PT15M'
      windowSize: rule.window
      autoMitigate: true
      // The tables appear in the workspace with their first rows.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [people.id] }
    }
  }
]
