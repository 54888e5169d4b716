using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Assets;

/// <summary>Gives out a file that pages load.</summary>
[Access(Role.Anyone)]
public sealed class GetAsset
{
    /// <summary>200 with the file, to be kept for a year under the address that names its content; or 404.</summary>
    [Function(nameof(GetAsset))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "assets/{name}")] HttpRequest request, string name)
    {
        if (AssetFiles.Find(name) is not { } file)
        {
            return Problems.Missing($"file '{name}'");
        }

        request.HttpContext.Response.Headers.CacheControl = request.Text("v") == file.Hash ? "public, max-age=31536000, immutable" : "no-cache";
        request.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(file.Bytes, file.MediaType, entityTag: new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{file.Hash}\""));
    }
}
