// Everything that ImpactTracker must have in Azure. One resource group; what is in it is in modules/, a module per concern.
targetScope = 'subscription'

@description('Stands in the names of everything, such as impact-dev. Lower-case letters, digits and hyphens.')
@minLength(3)
@maxLength(20)
param environmentName string

@description('The region of everything. It must offer the Flex Consumption plan.')
param location string

@description('Who is told of alerts.')
param alertEmail string

@description('The address that briefs come from; its domain must be authenticated with the provider.')
param mailFrom string

@description('The name that briefs come from.')
param mailFromName string

@description('The postal address of the sender, in one line; it stands in every mail.')
param mailPostalAddress string

@description('The base address of the mail provider.')
param mailHost string

@description('The address at which recipients reach the app when it has a domain of its own; empty for the address that Azure gives.')
param publicBaseUrl string

@description('The object id of the person or pipeline that writes the secrets into the vault; empty for nobody.')
param vaultOfficerId string

@description('How storage is kept: Standard_LRS in one building, Standard_ZRS in three, Standard_GZRS in another region too.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param storageSku string

@description('The most instances that run at a time. The plan takes 40 to 1000.')
@minValue(40)
@maxValue(1000)
param maximumInstances int

@description('How long logs are kept.')
@minValue(30)
@maxValue(730)
param logDays int

@description('Whether storage and vault are locked against being deleted.')
param locked bool

@description('Settings of the app on top of those in settings.json, by name.')
param settings object = {}

@description('Whether the platform answers 401 to callers whom it does not know, before the app does. Either way the app refuses them itself, and shows people the way to sign in.')
param platformRefusesUnknown bool = false

var tags = { 'azd-env-name': environmentName }
var suffix = take(uniqueString(subscription().id, environmentName, location), 6)

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  name: 'identity'
  params: {
    name: 'id-${environmentName}'
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  name: 'monitoring'
  params: {
    name: environmentName
    location: location
    tags: tags
    logDays: logDays
  }
}

module storage 'modules/storage.bicep' = {
  scope: group
  name: 'storage'
  params: {
    name: 'st${take(replace(environmentName, '-', ''), 16)}${suffix}'
    location: location
    tags: tags
    sku: storageSku
    locked: locked
    workspaceId: monitoring.outputs.workspaceId
  }
}

module vault 'modules/key-vault.bicep' = {
  scope: group
  name: 'key-vault'
  params: {
    name: 'kv-${take(replace(environmentName, '-', ''), 14)}-${suffix}'
    location: location
    tags: tags
    locked: locked
    workspaceId: monitoring.outputs.workspaceId
  }
}

module roles 'modules/roles.bicep' = {
  scope: group
  name: 'roles'
  params: {
    principalId: identity.outputs.principalId
    vaultOfficerId: vaultOfficerId
    storageName: storage.outputs.name
    vaultName: vault.outputs.name
    insightsName: monitoring.outputs.insightsName
  }
}

module app 'modules/function-app.bicep' = {
  scope: group
  name: 'function-app'
  params: {
    name: 'func-${environmentName}-${suffix}'
    location: location
    tags: tags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    storageName: storage.outputs.name
    deploymentContainer: storage.outputs.deploymentContainer
    vaultUri: vault.outputs.uri
    insightsConnectionString: monitoring.outputs.insightsConnectionString
    maximumInstances: maximumInstances
    publicBaseUrl: publicBaseUrl
    mailFrom: mailFrom
    mailFromName: mailFromName
    mailPostalAddress: mailPostalAddress
    mailHost: mailHost
    settings: settings
  }
  // The app reads storage and vault as soon as it starts.
  dependsOn: [roles]
}

module auth 'modules/auth.bicep' = {
  scope: group
  name: 'auth'
  params: {
    appName: app.outputs.name
    appHost: app.outputs.host
    identityPrincipalId: identity.outputs.principalId
    platformRefusesUnknown: platformRefusesUnknown
  }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  name: 'alerts'
  params: {
    name: environmentName
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    email: alertEmail
  }
}

output AZURE_LOCATION string = location
output AZURE_RESOURCE_GROUP string = group.name
output FUNCTION_APP_NAME string = app.outputs.name
output FUNCTION_APP_URL string = 'https://${app.outputs.host}'
output KEY_VAULT_NAME string = vault.outputs.name
output STORAGE_ACCOUNT_NAME string = storage.outputs.name
output APPLICATION_CLIENT_ID string = auth.outputs.clientId
output APPLICATION_ADDRESS string = auth.outputs.address
