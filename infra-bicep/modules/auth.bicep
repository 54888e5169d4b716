// Who may sign in, and as what. The roles are app roles of the registration; people get them in Entra (docs/guides/deploy.md).
extension microsoftGraphV1

param appName string
param appHost string
param identityPrincipalId string
param platformRefusesUnknown bool

var names = loadJsonContent('../names.json')
var issuer = '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
var uniqueName = '${appName}-sign-in'
// With the tenant in it, as tenants ask of addresses that are not a domain of theirs.
var address = 'api://${tenant().tenantId}/${uniqueName}'
var roles = {
  Manager: 'Everything: records, lists, sending, reports'
  Viewer: 'Reading'
  Funder: 'Reading issued reports'
}
var scopeId = guid(uniqueName, 'user_impersonation')

resource registration 'Microsoft.Graph/applications@v1.0' = {
  uniqueName: uniqueName
  displayName: 'ImpactTracker (${appName})'
  signInAudience: 'AzureADMyOrg'
  identifierUris: [address]
  api: {
    requestedAccessTokenVersion: 2
    oauth2PermissionScopes: [
      {
        id: scopeId
        value: 'user_impersonation'
        type: 'User'
        isEnabled: true
        adminConsentDisplayName: 'Use ImpactTracker'
        adminConsentDescription: 'Use ImpactTracker as the person who is signed in'
        userConsentDisplayName: 'Use ImpactTracker'
        userConsentDescription: 'Use ImpactTracker as you'
      }
    ]
  }
  web: {
    redirectUris: ['https://${appHost}/.auth/login/aad/callback']
    implicitGrantSettings: { enableIdTokenIssuance: true }
  }
  appRoles: map(items(roles), role => {
    id: guid(uniqueName, role.key)
    value: role.key
    displayName: role.key
    description: role.value
    allowedMemberTypes: ['User', 'Application']
    isEnabled: true
  })

  // The app proves itself by its managed identity, so the registration needs no secret.
  resource byIdentity 'federatedIdentityCredentials@v1.0' = {
    name: '${registration.uniqueName}/app-identity'
    audiences: ['api://AzureADTokenExchange']
    issuer: issuer
    subject: identityPrincipalId
  }
}

// Only people to whom somebody gave a role get in.
resource enterpriseApp 'Microsoft.Graph/servicePrincipals@v1.0' = {
  appId: registration.appId
  appRoleAssignmentRequired: true
}

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: appName
}

resource signIn 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'authsettingsV2'
  properties: {
    platform: { enabled: true, runtimeVersion: '~1' }
    globalValidation: {
      requireAuthentication: platformRefusesUnknown
      unauthenticatedClientAction: platformRefusesUnknown ? 'Return401' : 'AllowAnonymous'
      excludedPaths: names.openPaths
    }
    httpSettings: { requireHttps: true }
    identityProviders: {
      azureActiveDirectory: {
        enabled: true
        registration: {
          clientId: registration.appId
          clientSecretSettingName: 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'
          openIdIssuer: issuer
        }
        validation: {
          allowedAudiences: [registration.appId, address]
        }
      }
    }
    login: { tokenStore: { enabled: false } }
  }
}

output clientId string = registration.appId
output address string = address
