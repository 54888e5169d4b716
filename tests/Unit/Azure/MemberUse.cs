using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ImpactTracker.Tests.Unit.AzureForm;

/// <summary>A type or member of a stand-in that compiled code of the product refers to, and from where.</summary>
/// <param name="Member">As in <c>Azure.Data.Tables.TableClient.DeleteAsync(CancellationToken) : Task&lt;Response&gt;</c>.</param>
/// <param name="From">The assembly that refers to it.</param>
internal sealed record MemberUse(string Member, string From)
{
    private static readonly SignatureText Text = new();

    /// <summary>All references of an assembly into assemblies of this kind, with the properties that attributes set by name.</summary>
    public static IEnumerable<MemberUse> Of(Assembly assembly, Func<string, bool> standIn)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var reader = file.GetMetadataReader();
        var (from, found) = (assembly.GetName().Name!, new SortedSet<string>(StringComparer.Ordinal));
        foreach (var handle in reader.TypeReferences.Where(handle => IsThere(reader, handle, standIn)))
        {
            found.Add("type " + FullName(reader, handle));
        }

        foreach (var member in reader.MemberReferences.Select(reader.GetMemberReference))
        {
            if (Parent(reader, member.Parent) is { } parent && IsThere(reader, parent, standIn))
            {
                found.Add($"{FullName(reader, parent)}.{Written(reader, member)}");
            }
        }

        foreach (var attribute in reader.CustomAttributes.Select(reader.GetCustomAttribute))
        {
            if (attribute.Constructor.Kind == HandleKind.MemberReference && Parent(reader, reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent) is { } type && IsThere(reader, type, standIn))
            {
                found.UnionWith(attribute.DecodeValue(Text).NamedArguments.Select(named => $"{FullName(reader, type)}.set_{named.Name}({named.Type}) : void"));
            }
        }

        return found.Select(member => new MemberUse(member, from));
    }

    private static string Written(MetadataReader reader, MemberReference member)
    {
        var name = reader.GetString(member.Name);
        if (member.GetKind() == MemberReferenceKind.Field)
        {
            return $"{name} : {member.DecodeFieldSignature(Text, null)}";
        }

        var signature = member.DecodeMethodSignature(Text, null);
        var generic = signature.GenericParameterCount == 0 ? "" : "<T>";
        return $"{(signature.Header.IsInstance ? "" : "static ")}{name}{generic}({string.Join(", ", signature.ParameterTypes)}) : {signature.ReturnType}";
    }

    private static TypeReferenceHandle? Parent(MetadataReader reader, EntityHandle parent) => parent.Kind switch
    {
        HandleKind.TypeReference => (TypeReferenceHandle)parent,
        HandleKind.TypeSpecification => Instantiated(reader, reader.GetTypeSpecification((TypeSpecificationHandle)parent)),
        _ => null,
    };

    // Of a generic type with its arguments: the type itself (ECMA-335 II.23.2.14: GENERICINST, CLASS or VALUETYPE, the type).
    private static TypeReferenceHandle? Instantiated(MetadataReader reader, TypeSpecification specification)
    {
        var blob = reader.GetBlobReader(specification.Signature);
        if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
        {
            return null;
        }

        blob.ReadByte();
        return blob.ReadTypeHandle() is { Kind: HandleKind.TypeReference } type ? (TypeReferenceHandle)type : null;
    }

    private static bool IsThere(MetadataReader reader, TypeReferenceHandle handle, Func<string, bool> standIn) => reader.GetTypeReference(handle).ResolutionScope switch
    {
        { Kind: HandleKind.AssemblyReference } scope => standIn(reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name)),
        { Kind: HandleKind.TypeReference } outer => IsThere(reader, (TypeReferenceHandle)outer, standIn),
        _ => false,
    };

    private static string FullName(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name).Split('`')[0];
        return type.ResolutionScope.Kind == HandleKind.TypeReference ? $"{FullName(reader, (TypeReferenceHandle)type.ResolutionScope)}.{name}" : $"{reader.GetString(type.Namespace)}.{name}";
    }
}
