using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace ImpactTracker.Tests.Unit.AzureForm;

/// <summary>Writes the types of a signature as C# would, without namespaces.</summary>
internal sealed class SignatureText : ISignatureTypeProvider<string, object?>, ICustomAttributeTypeProvider<string>
{
    private static readonly Dictionary<PrimitiveTypeCode, string> Words = new()
    {
        [PrimitiveTypeCode.Boolean] = "bool",
        [PrimitiveTypeCode.Int32] = "int",
        [PrimitiveTypeCode.Int64] = "long",
        [PrimitiveTypeCode.String] = "string",
        [PrimitiveTypeCode.Object] = "object",
        [PrimitiveTypeCode.Void] = "void",
        [PrimitiveTypeCode.Byte] = "byte",
        [PrimitiveTypeCode.Double] = "double",
    };

    public string GetArrayType(string elementType, ArrayShape shape) => elementType + "[,]";

    public string GetByReferenceType(string elementType) => "ref " + elementType;

    public string GetFunctionPointerType(MethodSignature<string> signature) => "function pointer";

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) =>
        genericType == "Nullable" ? typeArguments[0] + "?" : $"{genericType}<{string.Join(", ", typeArguments)}>";

    public string GetGenericMethodParameter(object? genericContext, int index) => index == 0 ? "T" : $"T{index}";

    public string GetGenericTypeParameter(object? genericContext, int index) => index == 0 ? "TType" : $"TType{index}";

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    public string GetPinnedType(string elementType) => elementType;

    public string GetPointerType(string elementType) => elementType + "*";

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => Words.GetValueOrDefault(typeCode, typeCode.ToString());

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Plain(reader.GetString(reader.GetTypeDefinition(handle).Name));

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => Plain(reader.GetString(reader.GetTypeReference(handle).Name));

    public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public string GetSystemType() => "Type";

    public bool IsSystemType(string type) => type == "Type";

    public string GetTypeFromSerializedName(string name) => Plain(name.Split(',')[0].Split('.')[^1]);

    // Every enum of these packages is one of int.
    public PrimitiveTypeCode GetUnderlyingEnumType(string type) => PrimitiveTypeCode.Int32;

    private static string Plain(string name) => name.Split('`')[0];
}
